package org.tadmor.events;

import java.util.ArrayList;
import java.util.List;

/**
 * What the judge decides.
 *
 * @param type the likeliest type
 * @param probability how likely, 0 to 1
 * @param reasons {@code judge:} and the features that speak most for the type, strongest first:
 *     {@code judge:lemma=condemn+path=nsubj<>obj}
 */
record Verdict(EventType type, double probability, String reasons) {
    private static final String PREFIX = "judge:";
    private static final int REASONS = 3;

    /** Less than this says nothing. */
    private static final double LEAST_SHARE = 0.05;

    static Verdict of(JudgeModel model, Evidence evidence) {
        double[] probabilities = model.probabilities(evidence);
        EventType best = model.likeliest(evidence);
        return new Verdict(best, probabilities[best.ordinal()], reasons(model, evidence, best));
    }

    private record Reason(String name, double share) {}

    private static String reasons(JudgeModel model, Evidence evidence, EventType type) {
        List<Reason> all = new ArrayList<>();
        for (String name : evidence.common().stream().distinct().toList()) {
            all.add(new Reason(name, model.share(name, type)));
        }
        for (String name : evidence.own(type).stream().distinct().toList()) {
            all.add(new Reason(name, model.ownShare(name)));
        }
        all.removeIf(reason -> reason.share() < LEAST_SHARE || reason.name().equals("any"));
        all.sort(
                (a, b) -> a.share() == b.share() ? a.name().compareTo(b.name()) : Double.compare(b.share(), a.share()));
        List<String> names = all.stream().limit(REASONS).map(Reason::name).toList();
        return PREFIX + (names.isEmpty() ? "any" : String.join("+", names));
    }
}
