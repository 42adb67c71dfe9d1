package org.tadmor.store;

/**
 * How far an event of ours and one of GDELT may be apart and still count as counterparts.
 *
 * @param days between their days at most, 0 to 30
 * @param km between their places at most, where both are placed to a town; over 0
 * @param quad whether two types of the same quad class of PLOVER will do; else they must be the same type
 */
public record GdeltTolerance(int days, double km, boolean quad) {
    /** A day, 50 kilometres, the same type. */
    public static final GdeltTolerance USUAL = new GdeltTolerance(1, 50, false);

    private static final int MOST_DAYS = 30;

    /** Checks the ranges. */
    public GdeltTolerance {
        if (days < 0 || days > MOST_DAYS) {
            throw new StoreException(
                    StoreException.Code.QUERY, "days apart: " + days + "; must be between 0 and " + MOST_DAYS);
        }
        if (!(km > 0) || !Double.isFinite(km)) {
            throw new StoreException(StoreException.Code.QUERY, "kilometres apart: " + km + "; must be more than 0");
        }
    }
}
