package org.tadmor.situations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.control.Control;

/**
 * What one voice says about who holds a place, as of a day.
 *
 * @param voice whose word
 * @param holder who holds the place by this voice, or null when it only says who does not
 * @param notHolder who lost it or does not hold it by this voice, while the holder is not named; or null
 * @param status the last status told: taken and held last until this voice says otherwise; besieged and contested stand beside the holder
 * @param besieger who besieges it by this voice, or null
 * @param since the day from which this voice has the holder hold it: of the taking, or of the first word that speaks of holding
 * @param sinceTold whether that is the day of the taking or loss itself; otherwise the holder may have held it before
 * @param lastWord the day of this voice's last word on the place, never before {@code since}
 * @param superseded whether another voice tells of a later change and this voice has said nothing since
 * @param records ids of the control records it rests on, oldest first
 * @param passage the sentence of the last word
 */
public record Position(
        Voice voice,
        @Nullable Actor holder,
        @Nullable Actor notHolder,
        Control.Status status,
        @Nullable Actor besieger,
        LocalDate since,
        boolean sinceTold,
        LocalDate lastWord,
        boolean superseded,
        List<String> records,
        String passage) {

    /** Copies the records. */
    public Position {
        records = List.copyOf(records);
    }

    Position supersededNow() {
        return new Position(
                voice, holder, notHolder, status, besieger, since, sinceTold, lastWord, true, records, passage);
    }

    /** Whether two voices cannot both be right about who holds the place. A holder whom nobody knows ("its ally") contradicts none. */
    boolean contradicts(Position other) {
        if (holder != null && other.holder != null) {
            boolean known = holder.code() != null && other.holder.code() != null;
            return known && !ControlHistory.same(holder, other.holder);
        }
        return holder != null && other.notHolder != null && ControlHistory.same(holder, other.notHolder)
                || other.holder != null && notHolder != null && ControlHistory.same(other.holder, notHolder);
    }
}
