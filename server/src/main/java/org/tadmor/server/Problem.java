package org.tadmor.server;

/** A question that cannot be answered: over HTTP an RFC 9457 problem. Its text is shown to whoever asked. */
public final class Problem extends RuntimeException {
    private final int status;
    private final String code;

    /**
     * @param status of HTTP
     * @param code short, stable, lower case with hyphens
     * @param detail what is wrong and what to do
     */
    public Problem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    /** Asked wrongly. */
    public static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", detail);
    }

    /** Asked for something that is not there. */
    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", detail);
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** Short and stable, lower case with hyphens. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
