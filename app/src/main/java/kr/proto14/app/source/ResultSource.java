package kr.proto14.app.source;

import java.util.List;
import kr.proto14.engine.pool.Round;

/** Where results are published. It answers with faults in place of exceptions. */
public interface ResultSource {
  /** Its name in records and messages, such as {@code kspo}. */
  String name();

  /**
   * What it says of the matches of a round now.
   *
   * @param round as last seen; a result of another match, or of another day, is refused
   */
  FetchResult<Results> results(Round round);

  /**
   * The answer of a source.
   *
   * @param claims at most one by each sign for each match; none for what it does not tell
   * @param refused parts of the answer that cannot be used, each with its cause
   */
  record Results(List<Claim> claims, List<Fault> refused) {
    public Results {
      claims = List.copyOf(claims);
      refused = List.copyOf(refused);
    }
  }
}
