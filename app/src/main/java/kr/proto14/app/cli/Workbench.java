package kr.proto14.app.cli;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import kr.proto14.app.time.Pause;

/**
 * What commands need that must work before there is an app.
 *
 * @param doctors calls the doctor
 * @param answers what the user types
 * @param clock the time
 * @param pause how to wait
 */
public record Workbench(DoctorOpener doctors, Answers answers, Clock clock, Pause pause) {
  public Workbench {
    requireNonNull(doctors, "doctors");
    requireNonNull(answers, "answers");
    requireNonNull(clock, "clock");
    requireNonNull(pause, "pause");
  }
}
