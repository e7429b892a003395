package kr.proto14.app.source.zentoto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Test;

/** Good pages damaged at random: never an exception but a typed one, never 13 matches. */
class ZentotoMutationTest {
  private static final int CASES = 500;
  private static final RoundId ID = RoundId.parse("G011-260003");
  private static final List<String> SCRAPS =
      List.of(
          "<",
          ">",
          "\"",
          "&#0;",
          "\u0000",
          "</li>",
          "<ul>",
          "<table>",
          "<p game_no=\"3\">",
          "<span>",
          "<img class=\"team-logo\">",
          "-1",
          "99999999999",
          "1e9",
          "<select>",
          "<!--",
          "<script>",
          "\uD83D",
          "&amp;",
          "game_no",
          "selected",
          "<svg><p>",
          "회차");

  @Test
  void a_page_with_scraps_in_it_is_refused_or_still_a_whole_round() {
    String whole = Payloads.page();
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      var random = new SplittableRandom(seed);
      StringBuilder page = new StringBuilder(whole);
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = random.nextInt(page.length());
        int length = random.nextInt(Math.min(40, page.length() - at));
        page.replace(at, at + length, SCRAPS.get(random.nextInt(SCRAPS.size())));
      }
      refused += check(page.toString().getBytes(UTF_8), "seed " + seed) ? 0 : 1;
    }
    assertThat(refused).isBetween(CASES / 10, CASES - CASES / 50);
  }

  @Test
  void a_page_with_changed_bytes_is_refused_or_still_a_whole_round() {
    byte[] whole = Payloads.page().getBytes(UTF_8);
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      var random = new SplittableRandom(seed);
      byte[] changed = whole.clone();
      for (int i = random.nextInt(6); i >= 0; i--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      refused += check(changed, "seed " + seed) ? 0 : 1;
    }
    assertThat(refused).isBetween(CASES / 20, CASES - CASES / 50);
  }

  @Test
  void a_page_cut_short_is_never_a_whole_round() {
    byte[] whole = Payloads.page().getBytes(UTF_8);
    int lastShare =
        Payloads.page()
            .substring(0, Payloads.page().lastIndexOf("vote_per"))
            .getBytes(UTF_8)
            .length;
    for (int length = 0; length < lastShare; length += 31) {
      assertThat(check(Arrays.copyOf(whole, length), "cut to " + length))
          .as("cut to %d bytes", length)
          .isFalse();
    }
  }

  /** Whether the page was read; if so, it is a round with votes that sum. */
  private static boolean check(byte[] body, String label) {
    Optional<RoundSnapshot> read = read(body);
    read.ifPresent(
        seen -> {
          assertThat(seen.round().matches()).as(label).hasSize(14);
          assertThat(seen.votes().values())
              .as(label)
              .extracting(Votes::total)
              .allMatch(total -> total == Shares.NOMINAL_LINES);
        });
    return read.isPresent();
  }

  private static Optional<RoundSnapshot> read(byte[] body) {
    if (!(Diagnosis.of(Payloads.reply(200, "text/html", body)) instanceof Verdict.Good good)) {
      return Optional.empty();
    }
    try {
      OptionReader.read(Pool.SOCCER, good.page());
      return Optional.of(
          SnapshotMaker.make(ID, PageReader.read(good.page()), Instant.EPOCH, "raw"));
    } catch (Unusable e) {
      assertThat(e.detail()).isNotBlank();
      return Optional.empty();
    }
  }
}
