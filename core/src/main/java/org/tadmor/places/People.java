package org.tadmor.places;

import java.util.HashSet;
import java.util.Set;
import org.tadmor.language.Document;
import org.tadmor.language.EntityType;
import org.tadmor.language.Mention;
import org.tadmor.language.Sentence;

/** The last names of the people whom a document names in full: later "Jackson" is the person and not the town. */
final class People {
    private final Set<String> surnames;

    private People(Set<String> surnames) {
        this.surnames = surnames;
    }

    static People of(Document document) {
        Set<String> surnames = new HashSet<>();
        for (Sentence sentence : document.sentences()) {
            for (Mention mention : sentence.mentions()) {
                if (mention.type() == EntityType.PERSON && mention.end() - mention.first() > 1) {
                    surnames.add(sentence.token(mention.end() - 1).form());
                }
            }
        }
        return new People(surnames);
    }

    boolean haveSurname(String form) {
        return surnames.contains(form);
    }
}
