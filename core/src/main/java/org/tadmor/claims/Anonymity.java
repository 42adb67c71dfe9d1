package org.tadmor.claims;

/** What sort of people stand behind a source whom nobody could ask. */
public enum Anonymity {
    /** Who serves a state: officials, diplomats, soldiers, police, unnamed security sources. */
    OFFICIALS,
    /** Who fights a state. */
    REBELS,
    /** Who was there: witnesses, residents, survivors, relatives. */
    WITNESSES,
    /** Who studies it: analysts, experts, observers. */
    ANALYSTS,
    /** Who spread it: newspapers, reports, footage. */
    MEDIA,
    /** Who campaigns for or against. */
    ACTIVISTS,
    /** Who helps: doctors, aid workers, rescuers. */
    RELIEF,
    /** All others, and hearsay without any source: "sources", "some", "reportedly". */
    OTHERS
}
