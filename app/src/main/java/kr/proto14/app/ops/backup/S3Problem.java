package kr.proto14.app.ops.backup;

/** The store outside did not do what it was asked; the message holds no secret. */
final class S3Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  S3Problem(String message) {
    super(message);
  }

  S3Problem(String message, Throwable cause) {
    super(message, cause);
  }
}
