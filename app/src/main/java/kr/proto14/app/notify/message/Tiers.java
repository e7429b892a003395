package kr.proto14.app.notify.message;

import java.util.List;

/** The hits that win something. */
final class Tiers {
  /** Hits of the tiers, the first prize first. */
  static final List<Integer> HITS = List.of(14, 13, 12, 11);

  private Tiers() {}

  static boolean isTier(int hits) {
    return HITS.contains(hits);
  }
}
