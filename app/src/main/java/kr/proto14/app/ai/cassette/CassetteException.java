package kr.proto14.app.ai.cassette;

/** A cassette cannot be used; the message names the line. */
public final class CassetteException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CassetteException(String message) {
    super(message);
  }

  CassetteException(String message, Throwable cause) {
    super(message, cause);
  }
}
