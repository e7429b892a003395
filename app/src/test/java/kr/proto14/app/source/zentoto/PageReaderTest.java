package kr.proto14.app.source.zentoto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.app.source.zentoto.OptionReader.Options;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  private static List<Row> read(String page) {
    return PageReader.read(Payloads.parsed(page));
  }

  private static Unusable refused(String page) {
    return catchThrowableOfType(Unusable.class, () -> read(page));
  }

  private static String changed(int number, String row) {
    List<String> rows = Payloads.rows();
    rows.set(number - 1, row);
    return Payloads.page(rows);
  }

  @Test
  void fourteen_matches_are_read_with_names_and_shares() {
    List<Row> rows = read(Payloads.page());
    assertThat(rows).hasSize(14);
    assertThat(rows.get(6)).isEqualTo(new Row(7, "홈7", "원정7", new Shares(0.4801, 0.2749, 0.2450)));
  }

  @Test
  void the_order_of_the_rows_does_not_matter_their_numbers_do() {
    List<String> rows = Payloads.rows();
    Collections.reverse(rows);
    assertThat(read(Payloads.page(rows))).isEqualTo(read(Payloads.page()));
  }

  @Test
  void other_spans_and_wrappers_around_a_match_do_not_disturb() {
    String row =
        "<li><span>EPL</span><div><span class=\"\"> 홈1 </span><img></div><b><span class='vs'>VS</span>"
            + "</b><div><img class=\"logo team-logo\"><span>원정1</span></div><div>"
            + Payloads.shares(1)
            + "</div></li>";
    assertThat(read(changed(1, row))).isEqualTo(read(Payloads.page()));
  }

  @Test
  void a_page_that_shows_everything_twice_is_read_once() {
    List<String> rows = Payloads.rows();
    rows.set(0, "<li><div>" + Payloads.row(1) + "</div><div>" + Payloads.row(1) + "</div></li>");
    assertThat(read(Payloads.page(rows))).isEqualTo(read(Payloads.page()));
  }

  @Test
  void thirteen_or_fifteen_matches_are_bad_data() {
    List<String> rows = Payloads.rows();
    rows.removeLast();
    assertThat(refused(Payloads.page(rows)).kind()).isEqualTo(FaultKind.BAD_DATA);
    assertThat(refused(Payloads.page(rows)).detail()).contains("13 matches");
    rows.add(Payloads.row(14));
    rows.add(Payloads.row(15));
    assertThat(refused(Payloads.page(rows)).detail()).contains("15 matches");
  }

  @Test
  void numbers_other_than_1_to_14_are_bad_data() {
    assertThat(refused(changed(14, Payloads.row(15))))
        .satisfies(seen -> assertThat(seen.kind()).isEqualTo(FaultKind.BAD_DATA))
        .hasMessageContaining("1 to 14");
    assertThat(
            refused(changed(1, Payloads.row(1).replace("game_no=\"1\"", "game_no=\"x\""))).kind())
        .isEqualTo(FaultKind.CHANGED);
  }

  @Test
  void shares_that_do_not_sum_are_bad_data_when_made_votes() {
    assertThat(new Shares(0.5, 0.3, 0.2).votes()).get().extracting("total").isEqualTo(10_000L);
    assertThat(new Shares(50, 30, 20).votes()).isEqualTo(new Shares(0.5, 0.3, 0.2).votes());
    assertThat(new Shares(0.333, 0.333, 0.333).votes().orElseThrow().total()).isEqualTo(10_000);
    assertThat(new Shares(0, 0, 0).votes()).isEmpty();
    for (Shares wrong : List.of(new Shares(0.5, 0.5, 0.5), new Shares(0.1, 0.2, 0.3))) {
      assertThat(catchThrowableOfType(Unusable.class, wrong::votes).kind())
          .isEqualTo(FaultKind.BAD_DATA);
    }
  }

  @Test
  void missing_or_contradicting_shares_are_refused_with_their_count() {
    String two = Payloads.row(3).replace("game_sw=\"D\"", "game_sw=\"X\"");
    assertThat(refused(changed(3, two)))
        .satisfies(seen -> assertThat(seen.kind()).isEqualTo(FaultKind.CHANGED))
        .hasMessage("1 of 14 matches refused: 1 × not three shares of votes.");
    String both = Payloads.row(3) + Payloads.share(3, "W", "0.1");
    assertThat(refused(changed(3, both)).kind()).isEqualTo(FaultKind.BAD_DATA);
    String word = Payloads.row(3).replace("0.4801", "NaN");
    assertThat(refused(changed(3, word)).kind()).isEqualTo(FaultKind.CHANGED);
  }

  @Test
  void a_match_without_a_name_or_in_an_unknown_encoding_is_a_change() {
    assertThat(refused(changed(5, "<li>" + Payloads.shares(5) + "</li>")))
        .satisfies(seen -> assertThat(seen.kind()).isEqualTo(FaultKind.CHANGED))
        .hasMessageContaining("no team name");
    assertThat(refused(changed(5, Payloads.row(5).replace("홈", "\uFFFD"))).detail())
        .contains("encoding");
    assertThat(refused(changed(5, Payloads.row(5).replace("홈", "홈".repeat(301)))).kind())
        .isEqualTo(FaultKind.BAD_DATA);
  }

  @Test
  void the_offered_rounds_and_the_shown_one_are_read() {
    Options options = OptionReader.read(Pool.SOCCER, Payloads.parsed(Payloads.page()));
    assertThat(options.shown()).isEqualTo(RoundId.parse("G011-260003"));
    assertThat(options.newest()).isEqualTo(RoundId.parse("G011-260004"));
    assertThat(options.offered()).hasSize(2);
  }

  @Test
  void where_no_round_is_selected_the_first_one_is_shown() {
    String page = Payloads.page().replace(" selected", "");
    assertThat(OptionReader.read(Pool.BASKETBALL, Payloads.parsed(page)).shown())
        .isEqualTo(RoundId.parse("G027-260004"));
  }

  @Test
  void odd_lists_of_rounds_are_refused() {
    assertThat(refusedOptions(Payloads.page().replace("회차", "번"))).isEqualTo(FaultKind.CHANGED);
    assertThat(refusedOptions(Payloads.page().replace("260004\"", "260004\" selected")))
        .isEqualTo(FaultKind.CHANGED);
    assertThat(refusedOptions(Payloads.page().replace("3회차", "5회차"))).isEqualTo(FaultKind.BAD_DATA);
    assertThat(refusedOptions(Payloads.page().replace("260003", "260000")))
        .isEqualTo(FaultKind.BAD_DATA);
  }

  private static FaultKind refusedOptions(String page) {
    return catchThrowableOfType(
            Unusable.class, () -> OptionReader.read(Pool.SOCCER, Payloads.parsed(page)))
        .kind();
  }
}
