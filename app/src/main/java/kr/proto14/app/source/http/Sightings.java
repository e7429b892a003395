package kr.proto14.app.source.http;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.proto14.app.source.Variants;

/** Passes on each variant met once in the life of the process. This class is threadsafe. */
public final class Sightings {
  private static final int LONGEST = 80;

  private final String source;
  private final Variants variants;
  private final Clock clock;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /** Passes on what is met of one source. */
  public Sightings(String source, Variants variants, Clock clock) {
    this.source = source;
    this.variants = variants;
    this.clock = clock;
  }

  /**
   * A variant was met.
   *
   * @param what what varies, such as {@code sale-status}
   * @param how how it was this time, in the source's own words
   * @param evidence one line that shows it
   */
  public void met(String what, String how, String evidence) {
    String variant = what + "=" + Wording.line(how, LONGEST);
    if (seen.add(variant)) {
      variants.met(source, variant, clock.instant(), evidence);
    }
  }
}
