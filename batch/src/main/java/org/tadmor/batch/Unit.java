package org.tadmor.batch;

import java.util.List;
import java.util.Map;

/**
 * What was written at once: a month of reports, or a table over all of them.
 *
 * @param name the month, or the table
 * @param fingerprint of all that it was made of: it is made anew when this changes
 * @param reports how many reports went into it
 * @param files by table, below the archive
 */
record Unit(String name, String fingerprint, long reports, Map<String, List<String>> files) {}
