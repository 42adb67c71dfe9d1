package org.tadmor.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;
import org.tadmor.language.Token;

/**
 * What the learned judge decides where patterns do not: which of several patterns of different types is meant, and which
 * words that no pattern speaks of tell an event.
 */
final class Proposals {
    /** What ten points of rank, one condition more, are worth to a pattern: a log-odds. */
    static final double WORTH_OF_RANK = 2;

    private static final String PREFIX = "judge:";
    private static final int REASONS = 3;
    private static final double LEAST_SHARE = 0.05;

    private final PredicateModel model;
    private final Codebook codebook;
    private final WordClusters clusters;
    private final Matcher matcher;
    private final Map<String, EventType> leanings;

    Proposals(
            PredicateModel model,
            Codebook codebook,
            WordClusters clusters,
            Matcher matcher,
            Map<String, EventType> leanings) {
        this.model = model;
        this.codebook = codebook;
        this.clusters = clusters;
        this.matcher = matcher;
        this.leanings = leanings;
    }

    /** The features of a predicate. */
    List<String> evidence(Scene scene, Arguments arguments, Predication predicate) {
        return new PredicateEvidence(scene, clusters, matcher, leanings).of(predicate, arguments);
    }

    /** Of complete matches of one trigger, the most specific first, the one that is meant. */
    Matcher.Match choose(Scene scene, Arguments arguments, List<Matcher.Match> rivals) {
        Matcher.Match first = rivals.get(0);
        Predication predicate = new Predications(scene, arguments).at(first.trigger());
        if (predicate == null) {
            predicate = new Predication(first.trigger(), first.actors(), first.recipients(), "obj");
        }
        double[] likely = model.probabilities(evidence(scene, arguments, predicate));
        Matcher.Match best = first;
        double most = Double.NEGATIVE_INFINITY;
        for (Matcher.Match rival : rivals) {
            double score = Math.log(likely[rival.pattern().type().ordinal()] + 1e-9)
                    + WORTH_OF_RANK * rival.pattern().rank() / 10;
            if (score > most) {
                most = score;
                best = rival;
            }
        }
        return best;
    }

    /** Matches of patterns of the judge's own making, at words that no pattern of the lexicon matches. */
    List<Matcher.Match> propose(Scene scene, Arguments arguments, List<Matcher.Match> matches) {
        if (model.least() > 1 || isSport(scene)) {
            return List.of();
        }
        BitSet taken = taken(scene, matches);
        List<Proposal> proposals = new ArrayList<>();
        for (Predication predicate : new Predications(scene, arguments).find(taken)) {
            List<String> evidence = evidence(scene, arguments, predicate);
            double[] likely = model.probabilities(evidence);
            int best = 0;
            for (int c = 1; c < likely.length; c++) {
                best = likely[c] > likely[best] ? c : best;
            }
            if (best != PredicateModel.NO_EVENT && likely[best] >= model.least()) {
                proposals.add(new Proposal(predicate, EventType.values()[best], likely[best], evidence));
            }
        }
        proposals.removeIf(proposal -> isFriendlyNounOf(scene, proposal));
        return matches(scene, proposals);
    }

    /** "with the support of the navy": of a friendly noun, who stands behind "of" may as well be who does it. */
    private static boolean isFriendlyNounOf(Scene scene, Proposal proposal) {
        return proposal.isFriendly()
                && scene.isNoun(proposal.predicate().trigger())
                && scene.sentence().children(proposal.predicate().trigger(), "nmod").stream()
                        .anyMatch(owner ->
                                scene.sentence().caseLemma(owner.index()).equals("of"));
    }

    /** Who stands below the object of a friendly act need not be its friend: "welcomed the defeat of the militia". */
    private static List<ActorMention> recipients(Scene scene, Proposal proposal) {
        Predication predicate = proposal.predicate();
        return proposal.isFriendly() && isBelowObject(scene, predicate) ? List.of() : predicate.recipients();
    }

    private static boolean isBelowObject(Scene scene, Predication predicate) {
        return predicate.link().equals(Predications.OWNER)
                || scene.sentence().children(predicate.trigger(), "obj").stream()
                        .anyMatch(object -> predicate.recipients().stream()
                                .anyMatch(recipient ->
                                        scene.token(recipient.head()).head() == object.index()));
    }

    private static boolean isSport(Scene scene) {
        return IntStream.range(0, scene.sentence().size())
                .anyMatch(i -> scene.engine().sports().contains(scene.lemma(i)));
    }

    private record Proposal(Predication predicate, EventType type, double probability, List<String> evidence) {
        boolean isFriendly() {
            return type.quad() <= 2;
        }
    }

    /** The likeliest first; a word beside one that is proposed already tells the same event. */
    private List<Matcher.Match> matches(Scene scene, List<Proposal> proposals) {
        proposals.sort(Comparator.comparingDouble(Proposal::probability).reversed());
        List<Matcher.Match> matches = new ArrayList<>(proposals.size());
        BitSet taken = new BitSet();
        for (Proposal proposal : proposals) {
            Predication predicate = proposal.predicate();
            if (!taken.get(predicate.trigger())) {
                take(scene, predicate.trigger(), taken);
                matches.add(new Matcher.Match(
                        pattern(scene, proposal),
                        predicate.trigger(),
                        predicate.actors(),
                        recipients(scene, proposal),
                        true));
            }
        }
        return matches;
    }

    /** Triggers, and the words beside them that tell the same event: "carried out" of "carried out an attack". */
    static BitSet taken(Scene scene, List<Matcher.Match> matches) {
        BitSet taken = new BitSet();
        matches.forEach(match -> take(scene, match.trigger(), taken));
        return taken;
    }

    private static void take(Scene scene, int trigger, BitSet taken) {
        taken.set(trigger);
        Token token = scene.token(trigger);
        if (token.head() >= 0 && tellsTheSame(token)) {
            taken.set(token.head());
        }
        for (Token child : scene.sentence().children(trigger)) {
            if (tellsTheSame(child)) {
                taken.set(child.index());
            }
        }
    }

    private static boolean tellsTheSame(Token below) {
        return switch (below.universalRelation()) {
            case "obj", "xcomp", "obl", "nmod", "nsubj", "compound", "amod", "advcl", "ccomp" -> true;
            default -> false;
        };
    }

    private Pattern pattern(Scene scene, Proposal proposal) {
        EventType type = proposal.type();
        int trigger = proposal.predicate().trigger();
        PredicateModel.Mode mode = model.mode(type, codebook.modes(type), proposal.evidence());
        boolean promised = type == EventType.AGREE || type == EventType.THREATEN;
        String suffix = promised && Surroundings.isAhead(scene, trigger)
                ? Event.ANNOUNCED
                : type == EventType.REJECT && scene.isNegated(trigger) ? Event.REFUSED : "";
        return new Pattern(
                PREFIX + reasons(proposal.evidence(), type) + suffix,
                type,
                mode.isStrong() ? mode.mode() : null,
                List.of(),
                null,
                Set.of(scene.lemma(trigger)),
                Set.of(scene.upos(trigger)),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                false,
                false,
                PatternReader.EMBEDDING.contains(type),
                0,
                "",
                0);
    }

    /** Whether a pattern is the judge's own. */
    static boolean isOwn(Pattern pattern) {
        return pattern.id().startsWith(PREFIX);
    }

    /** The mode of a type that a word tells most strongly, or null. */
    @Nullable String mode(Scene scene, EventType type, Iterable<Integer> words) {
        Arguments arguments = new Arguments(scene);
        Predications predicates = new Predications(scene, arguments);
        PredicateModel.Mode best = new PredicateModel.Mode(null, 0);
        for (int word : words) {
            Predication predicate = predicates.at(word);
            if (predicate != null) {
                PredicateModel.Mode mode =
                        model.mode(type, codebook.modes(type), evidence(scene, arguments, predicate));
                best = mode.isStrong() && mode.probability() > best.probability() ? mode : best;
            }
        }
        return best.mode();
    }

    private String reasons(List<String> evidence, EventType type) {
        List<String> names = evidence.stream()
                .distinct()
                .filter(name -> !name.equals("any") && model.share(name, type) >= LEAST_SHARE)
                .sorted(Comparator.comparingDouble((String name) -> -model.share(name, type))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(REASONS)
                .toList();
        return names.isEmpty() ? "any" : String.join("+", names);
    }
}
