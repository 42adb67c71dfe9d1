package org.tadmor.situations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tadmor.actors.Actor;
import org.tadmor.control.Control;

/** One voice's words on one place, told one after the other by their days, and what stands after the last. */
final class Replay {
    private final List<String> records = new ArrayList<>();
    private @Nullable Holding last;
    private @Nullable Actor holder;
    private @Nullable Actor notHolder;
    private @Nullable Actor besieger;
    private @Nullable LocalDate since;
    private boolean sinceTold;
    private @Nullable LocalDate lastWord;

    /**
     * The next record.
     *
     * @param published when it was said; the last word where the text names no day that it speaks of
     */
    void tell(Holding holding, LocalDate published) {
        LocalDate day = holding.date().end();
        records.add(holding.said().claim());
        last = holding;
        // "captured it in May last year" is no word on who holds it today.
        LocalDate word = holding.date().stated() || day.isAfter(published) ? day : published;
        lastWord = lastWord == null || word.isAfter(lastWord) ? word : lastWord;
        if (holding.said().factuality().isNegative()) {
            deny(holding, day);
            return;
        }
        switch (holding.status()) {
            case TAKEN -> hold(holding.holder(), holding.loser(), day, true);
            case HELD -> hold(holding.holder(), null, day, false);
            case LOST -> hold(null, holding.loser(), day, true);
            case BESIEGED -> {
                besieger = holding.holder();
                defended(holding.loser(), day);
            }
            case CONTESTED -> defended(holding.loser(), day);
        }
    }

    private void hold(@Nullable Actor now, @Nullable Actor before, LocalDate day, boolean told) {
        boolean stays = now != null && holder != null && ControlHistory.same(holder, now);
        if (!stays) {
            since = day;
            sinceTold = told;
        }
        holder = now == null ? null : stays ? holder : now;
        notHolder = now == null ? before : null;
        besieger = stays || besieger == null || now == null || !ControlHistory.same(besieger, now) ? besieger : null;
        besieger = told ? null : besieger;
    }

    /** Who defends a place holds it. */
    private void defended(@Nullable Actor defender, LocalDate day) {
        if (defender != null && (holder == null || !ControlHistory.same(holder, defender))) {
            hold(defender, null, day, false);
        }
        since = since == null ? day : since;
    }

    /** "denied that the town had fallen": the loser still holds it; "denied that X had taken it": X does not. */
    private void deny(Holding holding, LocalDate day) {
        switch (holding.status()) {
            case TAKEN, HELD -> {
                if (holding.status() == Control.Status.TAKEN && holding.loser() != null) {
                    hold(holding.loser(), null, day, false);
                } else if (holder == null
                        || holding.holder() != null && ControlHistory.same(holder, holding.holder())) {
                    hold(null, holding.holder(), day, false);
                }
            }
            case LOST -> {
                if (holding.loser() != null) {
                    hold(holding.loser(), null, day, false);
                }
            }
            case BESIEGED -> besieger = null;
            case CONTESTED -> since = since == null ? day : since;
        }
    }

    /** What stands; empty when nothing was said of who holds, does not hold, besieges or fights for the place. */
    Optional<Position> position() {
        Holding word = last;
        LocalDate from = since;
        LocalDate to = lastWord;
        boolean open = word != null && word.status() == Control.Status.CONTESTED;
        if (word == null
                || from == null
                || to == null
                || holder == null && notHolder == null && besieger == null && !open) {
            return Optional.empty();
        }
        return Optional.of(new Position(
                word.said().voice(),
                holder,
                notHolder,
                status(word),
                besieger,
                from,
                sinceTold,
                to.isBefore(from) ? from : to,
                false,
                records,
                word.passage()));
    }

    private Control.Status status(Holding word) {
        if (!word.said().factuality().isNegative()) {
            return word.status();
        }
        return holder == null ? Control.Status.LOST : Control.Status.HELD;
    }
}
