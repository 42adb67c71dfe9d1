package org.tadmor.rhetoric;

import org.tadmor.text.Span;

/**
 * A loaded expression.
 *
 * @param technique which technique of persuasion
 * @param voice whether the author uses it or somebody quoted
 * @param span its characters
 */
public record Rhetoric(Technique technique, Voice voice, Span span) {

    /** Techniques of propaganda analysis (Da San Martino et al. 2019), those told by words alone. */
    public enum Technique {
        /** Words chosen to stir feeling: "slaughter", "barbaric". */
        LOADED_LANGUAGE,
        /** A label in place of a name: "regime", "terrorist gangs". */
        NAME_CALLING,
        /** Larger or smaller than life: "countless", "mere". */
        EXAGGERATION,
        /** Questioning credibility: "supposedly", "claims to". */
        DOUBT,
        /** Quotation marks that hold a word at arm's length; "so-called". */
        SCARE_QUOTES
    }

    /** Whose words they are. */
    public enum Voice {
        /** The report's own voice. */
        AUTHOR,
        /** Inside a quotation. */
        QUOTED
    }
}
