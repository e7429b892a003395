package kr.proto14.app.source.betman;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Tally;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Team;

/** All rows of soccer and basketball in a round of 프로토 승부식 (G101), whatever their bet. */
final class FixtureBetReader {
  private static final Set<String> SPORTS = Set.of("SC", "BK");

  private FixtureBetReader() {}

  /**
   * Reads the rows; a broken one is left out and counted.
   *
   * @throws Unusable if the answer holds no table, or every row of our sports is broken
   */
  static FixtureBets read(int gmTs, Answer answer) {
    Fields root = answer.fields();
    root.object("currentLottery").ifPresent(lottery -> OddsReader.checkRound(gmTs, root, lottery));
    Rows rows = Rows.of(OddsReader.table(root), "compSchedules");
    Tally broken = new Tally();
    List<FixtureBet> bets = new ArrayList<>();
    int ours = rows.broken();
    for (Fields row : rows.rows()) {
      if (row.text("itemCode").filter(SPORTS::contains).isPresent()) {
        ours++;
        broken.read(() -> bet(row)).ifPresent(bets::add);
      }
    }
    if (!broken.isEmpty() && bets.isEmpty()) {
      throw broken.refusal("All rows of our sports");
    }
    return new FixtureBets(bets, ours - bets.size(), answer.raw());
  }

  private static FixtureBet bet(Fields row) {
    OptionalInt number = row.integer("matchSeq");
    if (number.isEmpty()) {
      throw Unusable.changed("no matchSeq");
    }
    return new FixtureBet(
        number.getAsInt(),
        text(row, "itemCode"),
        new League(row.text("leagueCode").orElse(""), row.text("leagueName").orElse("")),
        new Team(text(row, "homeId"), text(row, "homeName")),
        new Team(text(row, "awayId"), text(row, "awayName")),
        row.instant("gameDate").orElseThrow(() -> Unusable.changed("no gameDate")),
        row.text("betTypNm").orElse(""),
        row.decimal("handi").orElse(0),
        row.decimal("winAllot").orElse(0),
        row.decimal("drawAllot").orElse(0),
        row.decimal("loseAllot").orElse(0));
  }

  private static String text(Fields row, String key) {
    return row.text(key).orElseThrow(() -> Unusable.changed("no %s", key));
  }
}
