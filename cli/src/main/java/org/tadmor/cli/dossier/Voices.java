package org.tadmor.cli.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadmor.claims.Statement;
import org.tadmor.coding.CodedReport;

/** The speakers of a report in order of appearance, each with a letter and a colour of its own. */
final class Voices {
    private static final int COLOURS = 8;

    private final Map<String, Integer> order = new LinkedHashMap<>();

    Voices(CodedReport coded) {
        for (Statement statement : coded.statements()) {
            order.putIfAbsent(name(statement, coded.document().text()), order.size());
        }
    }

    /** Names in order of appearance. */
    List<String> names() {
        return List.copyOf(order.keySet());
    }

    /** "A" to "Z", then "A1", "B1", …: told apart without colour. */
    String letter(String name) {
        int number = order.getOrDefault(name, 0);
        char letter = (char) ('A' + number % 26);
        return number < 26 ? String.valueOf(letter) : letter + Integer.toString(number / 26);
    }

    /** CSS class of the speaker's colour. */
    String style(String name) {
        return "v" + order.getOrDefault(name, 0) % COLOURS;
    }

    static String name(Statement statement, String text) {
        if (statement.speaker() != null) {
            return statement.speaker().actor().name();
        }
        return statement.source() == null
                ? "unnamed source"
                : statement.source().in(text);
    }
}
