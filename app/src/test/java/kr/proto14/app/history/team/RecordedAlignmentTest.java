package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.*;
import org.junit.jupiter.api.Test;

class RecordedAlignmentTest {
  @Test
  void probe() {
    for (var round : Slates.recorded()) {
      var ours = round.matches().stream().map(m -> new OurMatch(m.number(), m.kickOff(), Slates.unknown(m.home().name()), Slates.unknown(m.away().name()))).toList();
      var got = FixtureMatcher.match(ours, Slates.theirs(Slates.full(round)));
      long n = got.values().stream().filter(a -> a instanceof Alignment.Aligned).count();
      System.out.println(round.id() + " " + n);
      got.forEach((k, a) -> { if (!(a instanceof Alignment.Aligned)) System.out.println("  " + round.matches().get(k-1).home().name() + " " + round.matches().get(k-1).away().name()+ " " + a); });
    }
    var sc = new TreeMap<Double,String>();
    for (var round : Slates.recorded()) { var sport = kr.proto14.app.history.Sport.of(round.id().pool()); for (var m : round.matches()) for (var t : List.of(m.home(), m.away())) { double s = NameScore.of(t.name(), Slates.full(sport, t.name())); if (s < .8) sc.merge(s, t.name()+"="+Slates.full(sport,t.name()), (x,y)-> x.contains(y)?x:x+" "+y); } }
    System.out.println(sc);
    // false pairs
    var names = new TreeSet<String>(); var fulls = new TreeMap<String,String>();
    for (var round : Slates.recorded()) { var sport = kr.proto14.app.history.Sport.of(round.id().pool()); for (var m : round.matches()) for (var t : List.of(m.home(), m.away())) { fulls.put(sport+t.name(), Slates.full(sport, t.name())); } }
    int n=0; for (var a : fulls.keySet()) for (var b : fulls.keySet()) if (!a.equals(b) && a.substring(0,5).equals(b.substring(0,5))) { String x = a.replaceAll("SOCCER|BASKETBALL",""); double s = NameScore.of(x, fulls.get(b)); n++; if (s >= .45) System.out.println("false " + x + " " + fulls.get(b) + " " + s); }
    System.out.println("pairs " + n);
  }
}
