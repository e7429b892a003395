package kr.proto14.standin;

/** Refusals in a form of which every provider has something. */
final class ModelErrors {
  private ModelErrors() {}

  static Reply of(int status, String message) {
    var body = Json.object().put("type", "error");
    body.putObject("error")
        .put("message", message)
        .put("type", "error_" + status)
        .put("status", "ERROR")
        .put("code", status);
    return Reply.json(status, body);
  }
}
