package org.tadmor.situations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the voices on one event stand to each other. Echoes add no voice.
 *
 * @param status contested, corroborated or single
 * @param sources how many independent voices say that it happened
 * @param deniers how many say that it did not
 */
record Standing(Situation.Status status, int sources, int deniers) {

    static Standing of(List<Account> accounts) {
        Map<String, Voice> sources = new TreeMap<>();
        Map<String, Voice> deniers = new TreeMap<>();
        for (Account account : accounts) {
            if (!account.echo() && account.factuality().isPositive()) {
                sources.putIfAbsent(account.voice().key(), account.voice());
            } else if (!account.echo() && account.factuality().isNegative()) {
                deniers.putIfAbsent(account.voice().key(), account.voice());
            }
        }
        return new Standing(status(sources, deniers), sources.size(), deniers.size());
    }

    private static Situation.Status status(Map<String, Voice> sources, Map<String, Voice> deniers) {
        boolean contested = sources.entrySet().stream()
                .anyMatch(source -> deniers.entrySet().stream()
                        .anyMatch(denier -> !denier.getKey().equals(source.getKey())
                                || !denier.getValue()
                                        .name()
                                        .equals(source.getValue().name())));
        if (contested) {
            return Situation.Status.CONTESTED;
        }
        return sources.size() > 1 ? Situation.Status.CORROBORATED : Situation.Status.SINGLE;
    }
}
