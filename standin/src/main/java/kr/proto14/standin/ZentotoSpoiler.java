package kr.proto14.standin;

import java.util.ArrayList;
import java.util.List;

/** Works a fault into the matches of a good page. */
final class ZentotoSpoiler {
  private final Sport sport;
  private final KspoNames names;

  ZentotoSpoiler(Sport sport, KspoNames names) {
    this.sport = sport;
    this.names = names;
  }

  List<ZentotoRow> spoiled(List<ZentotoRow> good, ZentotoFault.Content fault) {
    List<ZentotoRow> rows = new ArrayList<>(good);
    int last = rows.size() - 1;
    ZentotoRow first = rows.getFirst();
    switch (fault) {
      case ANOTHER_FORM -> {
        // The matches stay as they are; only the page's words change.
      }
      case THIRTEEN_MATCHES -> rows.remove(last);
      case SWAPPED_MATCHES -> {
        rows.set(0, rows.get(1).numbered(1));
        rows.set(1, first.numbered(2));
      }
      case SWAPPED_SIDES -> rows.set(0, first.named(first.away(), first.home()).turned());
      case OTHER_TEAMS -> rows.set(0, first.named("대체홈팀", "예비원정"));
      case FULL_NAMES -> rows.replaceAll(this::inFull);
      case OTHER_VOTES -> rows.set(0, first.turned());
      case VOTES_DO_NOT_SUM -> rows.set(0, first.shared(0.5, 0.5, 0.5));
      case NUMBERED_WRONGLY -> rows.set(last, rows.get(last).numbered(last + 2));
    }
    return rows;
  }

  private ZentotoRow inFull(ZentotoRow row) {
    return row.named(names.team(sport, row.home()), names.team(sport, row.away()));
  }
}
