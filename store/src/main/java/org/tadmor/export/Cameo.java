package org.tadmor.export;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.export.ClaimRecord.Deed;

/** CAMEO codes of events and what is looked up by them, from {@code goldstein.tsv}. */
final class Cameo {
    private final Map<String, String> scale = new HashMap<>();

    Cameo() {
        for (var row : CodeTable.rows("goldstein.tsv")) {
            scale.put(row.get(0), row.get(1));
        }
    }

    /**
     * The code of an event, three or four digits: a root of two digits becomes its unspecific code ({@code 04}: {@code 040}), an
     * event without a code gets the unspecific one of the root that fits its type.
     */
    static String code(Deed event) {
        String code = event.cameo() == null ? root(event.type()) : event.cameo();
        return code.length() == 2 ? code + "0" : code;
    }

    /** The value on the Goldstein scale of a code or its longest prefix that has one; empty when none has. */
    String goldstein(String code) {
        for (int length = code.length(); length > 1; length--) {
            @Nullable String value = scale.get(code.substring(0, length));
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static String root(String type) {
        return switch (type) {
            case "AGREE" -> "03";
            case "CONSULT" -> "04";
            case "SUPPORT" -> "05";
            case "COOPERATE" -> "06";
            case "AID" -> "07";
            case "CONCEDE" -> "08";
            case "RETREAT" -> "087";
            case "REQUEST" -> "10";
            case "ACCUSE" -> "11";
            case "REJECT" -> "12";
            case "THREATEN" -> "13";
            case "PROTEST" -> "14";
            case "MOBILIZE" -> "15";
            case "SANCTION" -> "16";
            case "COERCE" -> "17";
            case "ASSAULT" -> "18";
            default -> throw new RecordException("unknown type of event: " + type);
        };
    }
}
