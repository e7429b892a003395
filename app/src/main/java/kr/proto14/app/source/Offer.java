package kr.proto14.app.source;

import java.util.List;

/**
 * What one round of fixed odds offers on fixtures.
 *
 * @param odds three-way odds, one a fixture at most
 * @param lines handicaps of games of basketball, one a game at most
 */
public record Offer(List<FixtureOdds> odds, List<FixtureLine> lines) {
  /** Nothing. */
  public static final Offer NONE = new Offer(List.of(), List.of());

  public Offer {
    odds = List.copyOf(odds);
    lines = List.copyOf(lines);
  }
}
