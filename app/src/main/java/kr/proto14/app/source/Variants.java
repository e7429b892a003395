package kr.proto14.app.source;

import java.time.Instant;

/** Remembers the first time a variant of a source's behaviour was met in the wild. */
public interface Variants {
  /**
   * Records a variant unless it is known.
   *
   * @param source name of the source
   * @param variant what varies and how, such as {@code sbm-info=doubled}
   * @param metAt when it was met
   * @param evidence one line that shows it
   */
  void met(String source, String variant, Instant metAt, String evidence);
}
