-- Reports whose tellings are not yet grouped into situations.
CREATE TABLE ungrouped (
    report_no BIGINT PRIMARY KEY
);

-- Reports that copy an earlier one.
CREATE TABLE copy (
    report_no BIGINT NOT NULL,
    first_no BIGINT NOT NULL
);

CREATE TABLE situation (
    situation_no BIGINT PRIMARY KEY,
    id TEXT NOT NULL,
    status TEXT NOT NULL,
    sources INTEGER NOT NULL,
    deniers INTEGER NOT NULL,
    event_type TEXT NOT NULL,
    mode TEXT,
    actors TEXT NOT NULL,
    recipients TEXT NOT NULL,
    place TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    geonames BIGINT,
    country TEXT,
    admin1 TEXT,
    place_precision TEXT,
    date_start DATE,
    date_end DATE,
    granularity TEXT,
    date_text TEXT,
    date_stated BOOLEAN,
    first_published DATE,
    last_published DATE
);

-- Everybody's word on a situation. The passage stands in the report's text; the actors only where they are not the situation's.
CREATE TABLE account (
    situation_no BIGINT NOT NULL,
    account_no INTEGER NOT NULL,
    report_no BIGINT NOT NULL,
    claim TEXT NOT NULL,
    claim_no INTEGER,
    voice_key TEXT NOT NULL,
    voice TEXT NOT NULL,
    factuality TEXT NOT NULL,
    echo BOOLEAN NOT NULL,
    published DATE,
    words TEXT NOT NULL,
    passage_start INTEGER NOT NULL,
    passage_end INTEGER NOT NULL,
    actors TEXT
);
