package kr.proto14.app.source;

import java.time.Instant;

/** Keeps what a source really answered, so that every fault and every forecast has its evidence. */
public interface RawAnswers {
  /**
   * Keeps one answer. The same bytes kept twice are one answer.
   *
   * @param source name of the source
   * @param call what was asked, with its parameters, without secrets
   * @param recordedAt when it came
   * @param body the answer as received, at most 8 MiB
   * @return its reference, the lower-case hex SHA-256 of the body
   */
  String keep(String source, String call, Instant recordedAt, byte[] body);
}
