CREATE INDEX gdelt_event_day ON gdelt_event (day, country);
CREATE INDEX gdelt_event_country ON gdelt_event (country, day);
CREATE INDEX gdelt_event_type ON gdelt_event (event_type, day);
