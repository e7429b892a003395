package kr.proto14.app.ai.member;

/** One member of the panel. Implementations are thread-safe. */
public interface Member {
  /** Its stable name in JSON, records and settings, such as {@code openai}. */
  String name();

  /** The name of its model, as its provider calls it. */
  String model();

  /**
   * Says something to it and waits for the reply, no longer than its own limit. It does not throw:
   * whatever goes wrong is a reply.
   */
  Reply reply(Talk talk);
}
