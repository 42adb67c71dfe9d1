package org.tadmor.server;

/** A request that cannot be answered: becomes an RFC 9457 problem. Its text is shown to whoever asked. */
final class Problem extends RuntimeException {
    private final int status;
    private final String code;

    /**
     * @param status of HTTP
     * @param code short, stable, lower case with hyphens
     * @param detail what is wrong and what to do
     */
    Problem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "not-found", detail);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
