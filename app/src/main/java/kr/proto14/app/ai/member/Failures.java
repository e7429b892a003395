package kr.proto14.app.ai.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import kr.proto14.app.ai.answer.Absence;
import org.jspecify.annotations.Nullable;

/** What an exception of the library means. */
final class Failures {
  private static final int SERVER_ERRORS = 500;

  private Failures() {}

  /** The reason, and a detail that repeats nothing of what the provider wrote. */
  static Reply.Failed of(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Reply.Failed known = known(cause);
      if (known != null) {
        return known;
      }
    }
    String where = failure.getClass().getSimpleName();
    return brokenOff(Absence.SERVER_ERROR, "the provider's answer has another form: " + where);
  }

  private static Reply.@Nullable Failed known(Throwable cause) {
    return switch (cause) {
      case ContentFilteredException _ -> new Reply.Failed(Absence.REFUSAL, "the provider's filter");
      case HttpException http ->
          new Reply.Failed(ofStatus(http.statusCode()), "HTTP " + http.statusCode());
      case TimeoutException _ -> new Reply.Failed(Absence.TIMEOUT, "no answer in time");
      case JsonProcessingException _ ->
          brokenOff(Absence.SERVER_ERROR, "the provider's answer is no JSON");
      case WireClient.TooLongException _ ->
          brokenOff(Absence.SERVER_ERROR, "the provider's answer is too long");
      case ConnectException unsent ->
          new Reply.Failed(Absence.UNREACHABLE, unsent.getClass().getSimpleName());
      case HttpConnectTimeoutException unsent ->
          new Reply.Failed(Absence.UNREACHABLE, unsent.getClass().getSimpleName());
      case IOException broken -> brokenOff(Absence.UNREACHABLE, broken.getClass().getSimpleName());
      default -> null;
    };
  }

  /** The question was sent: the provider may have answered it, and be paid for that. */
  private static Reply.Failed brokenOff(Absence why, String detail) {
    return new Reply.Failed(why, detail, Usage.NONE, false);
  }

  /** What an HTTP status of an error means. */
  static Absence ofStatus(int status) {
    return switch (status) {
      case 401, 403 -> Absence.UNAUTHORIZED;
      case 408 -> Absence.TIMEOUT;
      case 402, 429 -> Absence.RATE_LIMITED;
      default -> status >= SERVER_ERRORS ? Absence.SERVER_ERROR : Absence.REJECTED;
    };
  }
}
