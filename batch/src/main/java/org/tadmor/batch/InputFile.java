package org.tadmor.batch;

import java.io.Serializable;

/**
 * A file to be read.
 *
 * @param name as its user knows it: the argument, or the argument and the way from there
 * @param path where any machine of the cluster finds it, a Hadoop path with its scheme
 * @param length bytes
 * @param modified milliseconds since 1970, as the file system tells
 * @param lines whether it is plain JSON lines, which several tasks can read side by side
 */
record InputFile(String name, String path, long length, long modified, boolean lines) implements Serializable {}
