package org.tadmor.claims;

import java.util.ArrayList;
import java.util.List;
import org.tadmor.claims.VoiceReader.Stance;
import org.tadmor.claims.VoiceReader.Voice;

/**
 * What each voice of a chain holds of an event. The innermost one says it; a voice around it holds the same where its words
 * take it for granted ("confirmed that"), the opposite where they call it untrue ("falsely claimed"), and commits to nothing
 * elsewhere (FactBank: the author of "she said that …" is {@code UU}).
 */
final class Views {
    private final List<Factuality> inwards;
    private final Factuality innermost;

    private final boolean opinion;

    private Views(List<Factuality> inwards, Factuality innermost, boolean opinion) {
        this.opinion = opinion;
        this.inwards = inwards;
        this.innermost = innermost;
    }

    /**
     * Reads the views off the voices.
     *
     * @param around the voices, outermost first
     * @param value what the innermost voice holds
     * @param hearsay whether one more, unnamed voice stands inside all these
     * @param opinion whether the reporter speaks for himself only, so that the outlet commits to nothing
     */
    static Views of(List<Voice> around, Factuality value, boolean hearsay, boolean opinion) {
        List<Factuality> views = new ArrayList<>();
        Factuality view = value;
        if (hearsay) {
            views.add(0, view);
            view = Factuality.UU;
        }
        for (int i = around.size() - 1; i >= 0; i--) {
            views.add(0, view);
            Stance stance = around.get(i).stance();
            view = switch (stance) {
                case OPEN -> Factuality.UU;
                case SHARES -> view;
                case REFUSES -> view.negated();
            };
        }
        views.add(0, view);
        return new Views(views, value, opinion);
    }

    /**
     * A chain with the views written into it. Outlet and reporter hold the same, but in an opinion piece; a voice that follows itself ("the
     * minister said he believes") is one voice with the inner view.
     *
     * @param chain outlet and reporter, then one source for each voice
     */
    Told told(List<Source> chain) {
        int publishers = chain.size() - (inwards.size() - 1);
        List<Source> held = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            boolean outlet = chain.get(i).kind() == Source.Kind.OUTLET;
            Factuality view = inwards.get(Math.max(0, i - publishers + 1));
            Source source = chain.get(i).holding(outlet && opinion ? Factuality.UU : view);
            if (!held.isEmpty() && held.get(held.size() - 1).isSameAs(source)) {
                held.remove(held.size() - 1);
            }
            held.add(source);
        }
        return new Told(held, innermost);
    }
}
