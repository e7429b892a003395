package kr.proto14.app.ops.doctor;

import java.time.Clock;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Replaces one instrument of a checkup. */
final class Instruments {
  private Instruments() {}

  static UnaryOperator<Checkup> probes(Function<Clock, Probes> probes) {
    return it ->
        new Checkup(
            it.config(),
            it.logs(),
            it.clock(),
            it.records(),
            probes.apply(it.clock()),
            it.outside(),
            it.space(),
            it.zones(),
            it.java(),
            it.next());
  }

  static UnaryOperator<Checkup> space(long bytes) {
    return it ->
        new Checkup(
            it.config(),
            it.logs(),
            it.clock(),
            it.records(),
            it.probes(),
            it.outside(),
            folder -> bytes,
            it.zones(),
            it.java(),
            it.next());
  }

  static UnaryOperator<Checkup> zones(Function<String, ZoneRules> zones) {
    return it ->
        new Checkup(
            it.config(),
            it.logs(),
            it.clock(),
            it.records(),
            it.probes(),
            it.outside(),
            it.space(),
            zones,
            it.java(),
            it.next());
  }

  static UnaryOperator<Checkup> java(JavaFacts java) {
    return it ->
        new Checkup(
            it.config(),
            it.logs(),
            it.clock(),
            it.records(),
            it.probes(),
            it.outside(),
            it.space(),
            it.zones(),
            java,
            it.next());
  }

  static UnaryOperator<Checkup> next(Supplier<List<DueRun>> next) {
    return it ->
        new Checkup(
            it.config(),
            it.logs(),
            it.clock(),
            it.records(),
            it.probes(),
            it.outside(),
            it.space(),
            it.zones(),
            it.java(),
            next);
  }
}
