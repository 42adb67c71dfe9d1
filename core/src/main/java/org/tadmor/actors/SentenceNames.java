package org.tadmor.actors;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tadmor.language.EntityType;
import org.tadmor.language.Mention;
import org.tadmor.language.Sentence;
import org.tadmor.language.Token;

/** A sentence with the names of the tables in it. */
final class SentenceNames {
    private final Sentence sentence;
    private final List<NameIndex.Match> matches;
    private final List<NameIndex.Match> towns;
    private final NameIndex.@Nullable Match[] matchOf;
    private final String[] words;
    private final @Nullable Mention[] mentionOf;

    SentenceNames(Sentence sentence, NameIndex names, NameIndex towns) {
        this.sentence = sentence;
        NameUnits units = NameUnits.ofSentence(sentence);
        this.matches = names.find(units);
        this.matchOf = new NameIndex.Match[sentence.size()];
        for (NameIndex.Match match : matches) {
            for (int i = match.first(); i < match.end(); i++) {
                matchOf[i] = match;
            }
        }
        this.words = RoleIndex.words(sentence);
        this.mentionOf = new Mention[sentence.size()];
        for (Mention mention : sentence.mentions()) {
            for (int i = mention.first(); i < mention.end(); i++) {
                mentionOf[i] = mention;
            }
        }
        this.towns = towns.find(units).stream().filter(this::isTown).toList();
    }

    /** "Homs" by itself: not in the name of a person, a body or something else of the tables. */
    private boolean isTown(NameIndex.Match town) {
        for (int i = town.first(); i < town.end(); i++) {
            if (matchOf[i] != null || inMention(i, EntityType.PERSON) || inMention(i, EntityType.ORGANIZATION)) {
                return false;
            }
        }
        return isProper(town.end() - 1);
    }

    Sentence sentence() {
        return sentence;
    }

    List<NameIndex.Match> matches() {
        return matches;
    }

    /** Towns of {@link ActorTables#towns()} that stand by themselves. */
    List<NameIndex.Match> towns() {
        return towns;
    }

    NameIndex.@Nullable Match match(int token) {
        return matchOf[token];
    }

    /** The words for {@link RoleIndex#at}. */
    String[] words() {
        return words;
    }

    @Nullable Mention mention(int token) {
        return mentionOf[token];
    }

    boolean inMention(int token, EntityType type) {
        Mention mention = mentionOf[token];
        return mention != null && mention.type() == type;
    }

    Token token(int i) {
        return sentence.token(i);
    }

    /** The form in lower case. */
    String low(int i) {
        return sentence.token(i).form().toLowerCase(Locale.ROOT);
    }

    boolean isProper(int i) {
        return sentence.token(i).upos().equals("PROPN");
    }

    boolean isCapital(int i) {
        return Character.isUpperCase(sentence.token(i).form().charAt(0));
    }

    /** The token of a stretch that the rest of the stretch hangs on. */
    int headOf(int first, int end) {
        for (int i = first; i < end; i++) {
            int governor = sentence.token(i).head();
            if ((governor < first || governor >= end)
                    && !sentence.token(i).upos().equals("PUNCT")) {
                return i;
            }
        }
        return end - 1;
    }
}
