package org.tadmor.events;

/**
 * The sixteen event types of PLOVER (manual of 2021) with their quad class: 1 verbal cooperation, 2 material
 * cooperation, 3 verbal conflict, 4 material conflict.
 */
public enum EventType {
    /** Agree to do something, future-directed. */
    AGREE(1),
    /** Meet, talk, visit, negotiate, mediate. */
    CONSULT(1),
    /** Praise, endorse, recognise, back in words; diplomatic cooperation. */
    SUPPORT(1),
    /** Yield in policy or demands: ease restrictions, release, resign. */
    CONCEDE(2),
    /** Cooperate materially: joint operations, sharing intelligence, extradition. */
    COOPERATE(2),
    /** Give aid of any kind. */
    AID(2),
    /** Withdraw, surrender, cease fire, give up ground. */
    RETREAT(2),
    /** Ask for, appeal, demand, propose. */
    REQUEST(3),
    /** Criticise, blame, accuse, sue, investigate. */
    ACCUSE(3),
    /** Refuse, deny a request, reject, veto, violate. */
    REJECT(3),
    /** Threaten, warn with consequences. */
    THREATEN(3),
    /** Demonstrate, strike, riot. */
    PROTEST(4),
    /** Reduce relations: sanctions, embargo, expulsion, breaking off talks. */
    SANCTION(4),
    /** Raise alert, deploy, exercise, blockade-ready display of force. */
    MOBILIZE(4),
    /** Repress, arrest, seize, restrict, deport, censor. */
    COERCE(4),
    /** Use force: attack, bomb, kill, fight, abduct. */
    ASSAULT(4);

    private final int quad;

    EventType(int quad) {
        this.quad = quad;
    }

    /** The quad class, 1 to 4. */
    public int quad() {
        return quad;
    }
}
