package kr.proto14.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The portal's answers in all their types. */
final class KspoReplies {
  private static final int TOO_LARGE = 8 * 1024 * 1024 + 1;

  private KspoReplies() {}

  static Reply json(KspoForms forms, ObjectNode content) {
    return Reply.of(200, forms.contentType(), Json.bytes(content));
  }

  /** The gateway answers in XML whatever was asked for. */
  static Reply gateway(int code, int status) {
    return gateway(code, status, name(code));
  }

  static Reply gateway(int code, int status, String message) {
    String xml =
        String.format(
            Locale.ROOT,
            "<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>"
                + "<returnAuthMsg>%s</returnAuthMsg><returnReasonCode>%02d</returnReasonCode>"
                + "</cmmMsgHeader></OpenAPI_ServiceResponse>",
            message,
            code);
    return Reply.of(status, "text/xml;charset=UTF-8", xml.getBytes(UTF_8));
  }

  static Reply spoiled(KspoFault.Wire fault, Reply good) {
    return switch (fault) {
      case EMPTY_BODY -> good.cut(0);
      case TRUNCATED -> good.cut(0.5);
      case HTML_PAGE -> Pages.HOME;
      case MAINTENANCE_PAGE -> Pages.MAINTENANCE;
      case STATUS_401 -> Pages.status(401);
      case STATUS_403 -> Pages.status(403);
      case STATUS_404 -> Pages.status(404);
      case STATUS_429 -> Pages.status(429);
      case STATUS_500 -> Pages.status(500);
      case STATUS_503 -> Pages.status(503);
      case TOO_LARGE -> Reply.json(200, Json.object().put("padding", "0".repeat(TOO_LARGE)));
      case RESET -> throw new IllegalStateException("a reset has no answer");
    };
  }

  private static String name(int code) {
    return switch (code) {
      case 1 -> "APPLICATION_ERROR";
      case 2 -> "DB_ERROR";
      case 3 -> "NODATA_ERROR";
      case 4 -> "HTTP_ERROR";
      case 5 -> "SERVICETIMEOUT_ERROR";
      case 10 -> "INVALID_REQUEST_PARAMETER_ERROR";
      case 11 -> "NO_MANDATORY_REQUEST_PARAMETERS_ERROR";
      case 12 -> "NO_OPENAPI_SERVICE_ERROR";
      case 20 -> "SERVICE_ACCESS_DENIED_ERROR";
      case 21 -> "TEMPORARILY_DISABLE_THE_SERVICEKEY_ERROR";
      case 22 -> "LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR";
      case 30 -> "SERVICE_KEY_IS_NOT_REGISTERED_ERROR";
      case 31 -> "DEADLINE_HAS_EXPIRED_ERROR";
      case 32 -> "UNREGISTERED_IP_ERROR";
      case 33 -> "UNSIGNED_CALL_ERROR";
      default -> "UNKNOWN_ERROR";
    };
  }
}
