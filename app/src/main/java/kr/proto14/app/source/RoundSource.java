package kr.proto14.app.source;

import kr.proto14.engine.pool.RoundId;

/** Where rounds are seen. It answers with faults in place of exceptions. */
public interface RoundSource {
  /** Its name in records and messages, such as {@code betman}. */
  String name();

  /** The games on sale that concern us. */
  FetchResult<Listing> listing();

  /** One round with its 14 matches, votes and money. */
  FetchResult<RoundSnapshot> detail(RoundId id);

  /**
   * What one round of fixed odds offers on its fixtures.
   *
   * @param gmTs a round named by {@link Listing#fixedOdds()}
   */
  FetchResult<Offer> odds(int gmTs);
}
