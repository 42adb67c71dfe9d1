package org.tadmor.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.ActorMention;

/** An event in the making: a match and what its surroundings made of it. */
record Draft(
        Matcher.Match match,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable String cameo,
        List<ActorMention> actors,
        List<ActorMention> recipients,
        String suffix,
        boolean isRefusal) {

    static Draft of(Matcher.Match match) {
        Pattern pattern = match.pattern();
        return new Draft(
                match,
                pattern.type(),
                pattern.mode(),
                pattern.contexts(),
                pattern.cameo(),
                match.actors(),
                match.recipients(),
                "",
                false);
    }

    int trigger() {
        return match.trigger();
    }

    /** A code that says no more than its type: "190", "030", or none. */
    boolean isGeneric() {
        return cameo == null || cameo.length() == 2 || cameo.length() == 3 && cameo.endsWith("0");
    }

    Draft coded(EventType newType, @Nullable String newMode, List<String> newContexts, @Nullable String newCameo) {
        return new Draft(match, newType, newMode, newContexts, newCameo, actors, recipients, suffix, isRefusal);
    }

    Draft between(List<ActorMention> newActors, List<ActorMention> newRecipients) {
        return new Draft(match, type, mode, contexts, cameo, newActors, newRecipients, suffix, isRefusal);
    }

    Draft settled(String newSuffix, boolean newIsRefusal) {
        return new Draft(match, type, mode, contexts, cameo, actors, recipients, newSuffix, newIsRefusal);
    }

    /** Id of the pattern, and how the act was spoken of. */
    String pattern() {
        return match.pattern().id() + suffix;
    }
}
