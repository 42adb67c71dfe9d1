package org.tadmor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command that a page shows behind {@code $}, with what it is to print: standard output, then standard error.
 *
 * <p>It is run in a folder that stands for the reader's directory. What is printed is compared line by line; blanks at the end of a line do not
 * count, a line {@code …} stands for any number of lines, and the folder's own path is left out of what was printed.
 *
 * @param place where it stands in the page
 * @param command the command
 * @param shown the lines below it
 */
record ShownCommand(String place, String command, List<String> shown) {
    private static final String PROMPT = "$ ./tadmor ";
    private static final String LEFT_OUT = "…";
    private static final String STORE = "tadmor-store";
    private static final Set<String> OF_A_STORE =
            Set.of("ingest", "situation", "claims", "statements", "search", "export");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** The commands of a block. */
    static List<ShownCommand> of(FencedBlock block) {
        List<ShownCommand> commands = new ArrayList<>();
        List<String> lines = block.lines();
        for (int i = 0; i < lines.size(); ) {
            assertThat(lines.get(i)).as(block.place()).startsWith(PROMPT);
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).startsWith("$ ")) {
                end++;
            }
            commands.add(new ShownCommand(
                    block.place(), lines.get(i).substring(PROMPT.length()), lines.subList(i + 1, end)));
            i = end;
        }
        return commands;
    }

    /** Runs it and compares what it prints; the store is the folder's own. */
    void runIn(Path folder) {
        runIn(folder, folder.resolve(STORE));
    }

    /** Runs it on a store and compares what it prints. */
    void runIn(Path folder, Path store) {
        TadmorRun run = TadmorRun.in(folder, arguments(store));
        String printed =
                (run.out() + run.err()).replace(store.toString(), "./" + STORE).replace(folder + "/", "");

        assertThat(run.code()).as(this + "\n" + printed).isZero();
        List<String> lines = printed.lines().map(String::stripTrailing).toList();
        assertThat(matches(shown, lines))
                .as("%s shows of '%s':\n%s\nIt prints:\n%s", place, command, String.join("\n", shown), printed)
                .isTrue();
    }

    private String[] arguments(Path store) {
        List<String> words = new ArrayList<>();
        WORD.matcher(command)
                .results()
                .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
        if (OF_A_STORE.contains(words.get(0))) {
            words.addAll(1, List.of("--store", store.toString()));
        }
        return words.toArray(String[]::new);
    }

    /** Whether lines are what is shown. */
    static boolean matches(List<String> shown, List<String> lines) {
        if (shown.isEmpty()) {
            return lines.isEmpty();
        }
        List<String> rest = shown.subList(1, shown.size());
        if (!shown.get(0).equals(LEFT_OUT)) {
            return !lines.isEmpty()
                    && shown.get(0).stripTrailing().equals(lines.get(0))
                    && matches(rest, lines.subList(1, lines.size()));
        }
        for (int i = 0; i <= lines.size(); i++) {
            if (matches(rest, lines.subList(i, lines.size()))) {
                return true;
            }
        }
        return false;
    }
}
