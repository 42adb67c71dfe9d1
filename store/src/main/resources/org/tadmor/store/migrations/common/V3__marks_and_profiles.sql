-- What readers say of records. The report stands by its id, so that marks outlive a new coding.
CREATE TABLE mark (
    id TEXT NOT NULL,
    report TEXT NOT NULL,
    record TEXT NOT NULL,
    verdict TEXT NOT NULL,
    field TEXT,
    note TEXT,
    created TEXT NOT NULL
);

-- Shares of a report's sentences, from its record: profiles of outlets are means of these.
CREATE TABLE profile (
    report_no BIGINT NOT NULL,
    attributed DOUBLE PRECISION NOT NULL,
    anonymous DOUBLE PRECISION NOT NULL,
    hedged DOUBLE PRECISION NOT NULL,
    loaded DOUBLE PRECISION NOT NULL,
    loaded_quoted DOUBLE PRECISION NOT NULL
);
