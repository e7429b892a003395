package kr.proto14.app.history.betman;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import kr.proto14.app.source.Fault;

/** What a walk told, and what is done after each round. */
record Heard(List<Integer> walked, IntConsumer afterEach, List<Integer> failed)
    implements BackfillListener {
  Heard(List<Integer> walked, IntConsumer afterEach) {
    this(walked, afterEach, new ArrayList<>());
  }

  @Override
  public void planned(int rounds, Duration estimate) {}

  @Override
  public void walked(int gmTs) {
    walked.add(gmTs);
    afterEach.accept(gmTs);
  }

  @Override
  public void failed(int gmTs, Fault fault) {
    failed.add(gmTs);
  }
}
