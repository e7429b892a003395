package kr.proto14.app.source.betman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import kr.proto14.app.source.Damage;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.ListedRound;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Odds;
import org.junit.jupiter.api.Test;

/** Lists, odds and results damaged at random: a fault or what is right, never an exception. */
class ReaderMutationTest {
  private static final int CASES = 500;
  private static final ListedRound LISTED = new ListedRound(Payloads.SOCCER, Payloads.SALE_END);

  @Test
  void a_damaged_list_shows_only_rounds_that_are_there_and_says_what_it_refused() {
    for (int seed = 0; seed < CASES; seed++) {
      ObjectNode list =
          Payloads.list(Payloads.listed(Payloads.SOCCER), Payloads.listed(Payloads.BASKETBALL));
      String label = damaged(list, seed);
      Optional<Listing> read = read(list, answer -> ListReader.read(Call.list(), answer));
      read.ifPresent(listing -> checkList(listing, label));
    }
  }

  @Test
  void damaged_odds_are_left_out_or_right() {
    for (int seed = 0; seed < CASES; seed++) {
      ObjectNode root = Payloads.envelope();
      ArrayNode rows = root.putArray("compSchedules");
      rows.add(odds("K01")).add(odds("K03"));
      String label = damaged(root, seed);
      read(root, answer -> new OddsReader(sightings()).read(260111, answer))
          .ifPresent(
              read ->
                  assertThat(read.odds())
                      .as(label)
                      .extracting(FixtureOdds::odds)
                      .allMatch(new Odds(1.85, 3.4, 4.1)::equals));
    }
  }

  @Test
  void damaged_results_are_a_fault_or_all_fourteen() {
    for (int seed = 0; seed < CASES; seed++) {
      ObjectNode root = Payloads.envelope();
      for (int i = 1; i <= 14; i++) {
        root.withArray("detlBody").addObject().put("GM_SEQ", i).put("TOTO_RSLT_VAL", 1);
      }
      String label = damaged(root, seed);
      read(root, answer -> new ResultReader(sightings()).read(Payloads.SOCCER, answer))
          .ifPresent(read -> assertThat(read.matches().size()).as(label).isIn(0, 14));
    }
  }

  private static void checkList(Listing listing, String label) {
    assertThat(listing.rounds())
        .as(label)
        .isSubsetOf(LISTED, new ListedRound(Payloads.BASKETBALL, Payloads.SALE_END));
  }

  private static String damaged(ObjectNode root, int seed) {
    return "seed " + seed + ": " + Damage.to(root, new SplittableRandom(seed));
  }

  private static <T> Optional<T> read(ObjectNode root, Function<Answer, T> reader) {
    try {
      return Optional.of(reader.apply(Payloads.answer(root)));
    } catch (Unusable e) {
      assertThat(e.detail()).isNotBlank();
      return Optional.empty();
    }
  }

  private static ObjectNode odds(String home) {
    ObjectNode row = Json.object().put("itemCode", "SC").put("homeId", home);
    row.put("awayId", home + "x").put("gameDate", Payloads.SALE_END.toEpochMilli());
    return row.put("winAllot", 1.85).put("drawAllot", 3.4).put("loseAllot", 4.1);
  }

  private static Sightings sightings() {
    return new Sightings(
        BetmanSource.NAME, new MetVariants(), Clock.fixed(Payloads.NOW, ZoneOffset.UTC));
  }
}
