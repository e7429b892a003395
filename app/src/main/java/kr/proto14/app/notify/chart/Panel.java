package kr.proto14.app.notify.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One pool's part of a chart.
 *
 * @param title above it
 * @param course the rounds, oldest first; may be empty
 */
public record Panel(String title, List<Mark> course) {
  public Panel {
    course = List.copyOf(course);
  }

  /**
   * One round.
   *
   * @param label below it
   * @param ours our hit rate, 0-1; empty leaves a gap
   * @param crowd the crowd's hit rate, 0-1; empty leaves a gap
   */
  public record Mark(String label, OptionalDouble ours, OptionalDouble crowd) {}
}
