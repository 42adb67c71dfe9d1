package org.tadmor.claims;

/**
 * How firmly a source commits to an event: the values of FactBank (Saurí and Pustejovsky 2009), always relative to one
 * source.
 */
public enum Factuality {
    /** Certainly happened. */
    CT_PLUS("CT+"),
    /** Certainly did not happen. */
    CT_MINUS("CT-"),
    /** Probably happened. */
    PR_PLUS("PR+"),
    /** Probably did not happen. */
    PR_MINUS("PR-"),
    /** Possibly happened. */
    PS_PLUS("PS+"),
    /** Possibly did not happen. */
    PS_MINUS("PS-"),
    /** The source does not commit itself. */
    UU("UU");

    private final String code;

    Factuality(String code) {
        this.code = code;
    }

    /** The value as FactBank writes it. */
    public String code() {
        return code;
    }
}
