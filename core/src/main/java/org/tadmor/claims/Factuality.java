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

    /** The same certainty of the opposite: {@code PR+} for {@code PR-}. */
    public Factuality negated() {
        return switch (this) {
            case CT_PLUS -> CT_MINUS;
            case CT_MINUS -> CT_PLUS;
            case PR_PLUS -> PR_MINUS;
            case PR_MINUS -> PR_PLUS;
            case PS_PLUS -> PS_MINUS;
            case PS_MINUS -> PS_PLUS;
            case UU -> UU;
        };
    }

    /** Whether it says that the event did happen, however surely. */
    public boolean isPositive() {
        return this == CT_PLUS || this == PR_PLUS || this == PS_PLUS;
    }

    /** Whether it says that the event did not happen, however surely. */
    public boolean isNegative() {
        return this == CT_MINUS || this == PR_MINUS || this == PS_MINUS;
    }

    /** This value, no surer than {@code other} is: {@code CT-} with {@code PS+} makes {@code PS-}. */
    public Factuality noSurerThan(Factuality other) {
        int level = Math.min(certainty(), other.certainty());
        return switch (level) {
            case 0 -> UU;
            case 1 -> isPositive() ? PS_PLUS : PS_MINUS;
            case 2 -> isPositive() ? PR_PLUS : PR_MINUS;
            default -> this;
        };
    }

    private int certainty() {
        return switch (this) {
            case CT_PLUS, CT_MINUS -> 3;
            case PR_PLUS, PR_MINUS -> 2;
            case PS_PLUS, PS_MINUS -> 1;
            case UU -> 0;
        };
    }

    /**
     * The value of a code as FactBank writes it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Factuality ofCode(String code) {
        for (Factuality value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is no FactBank value");
    }
}
