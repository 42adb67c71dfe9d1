-- One report and all that was read from it. Numbers grow with every report stored; a report that is coded again gets a new one.
CREATE TABLE report (
    report_no BIGINT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    fingerprint TEXT NOT NULL,
    coding TEXT NOT NULL,
    outlet TEXT,
    author TEXT,
    published DATE,
    title TEXT,
    language TEXT,
    url TEXT,
    genre TEXT,
    sentences INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    statements INTEGER NOT NULL,
    text TEXT NOT NULL,
    zones TEXT NOT NULL,
    records BYTEA NOT NULL,
    digest BYTEA NOT NULL
);

-- What claims are looked for by; the claims as they were read stand in report.records.
CREATE TABLE claim (
    report_no BIGINT NOT NULL,
    claim_no INTEGER NOT NULL,
    event_type TEXT NOT NULL,
    mode TEXT,
    contexts TEXT NOT NULL,
    cameo TEXT,
    quad INTEGER NOT NULL,
    actor TEXT NOT NULL,
    recipient TEXT NOT NULL,
    place TEXT,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    geonames BIGINT,
    country TEXT,
    admin1 TEXT,
    date_start DATE,
    date_end DATE,
    granularity TEXT,
    voice_kind TEXT NOT NULL,
    voice TEXT NOT NULL,
    voice_code TEXT,
    factuality TEXT NOT NULL,
    outlet TEXT,
    published DATE,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL
);

CREATE TABLE participant (
    report_no BIGINT NOT NULL,
    claim_no INTEGER NOT NULL,
    side TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT,
    country TEXT,
    sector TEXT
);

CREATE TABLE statement (
    report_no BIGINT NOT NULL,
    statement_no INTEGER NOT NULL,
    speaker_id TEXT,
    speaker TEXT,
    speaker_code TEXT,
    speaker_country TEXT,
    kind TEXT NOT NULL,
    outlet TEXT,
    published DATE,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL
);

CREATE TABLE control (
    report_no BIGINT NOT NULL,
    control_no INTEGER NOT NULL,
    status TEXT NOT NULL,
    place TEXT,
    country TEXT,
    holder TEXT,
    holder_code TEXT,
    loser TEXT,
    loser_code TEXT,
    date_start DATE,
    date_end DATE,
    factuality TEXT NOT NULL
);

CREATE TABLE rhetoric (
    report_no BIGINT NOT NULL,
    technique TEXT NOT NULL,
    voice TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);

-- Who says that somebody holds a place, as the replay of control needs it.
CREATE TABLE holding (
    report_no BIGINT NOT NULL,
    place TEXT NOT NULL,
    date_start DATE NOT NULL,
    holding TEXT NOT NULL
);
