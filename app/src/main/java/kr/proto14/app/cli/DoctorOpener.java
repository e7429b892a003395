package kr.proto14.app.cli;

import kr.proto14.app.config.Config;
import kr.proto14.app.ops.doctor.Doctor;

/** Calls the doctor, who comes whether or not the app can be opened. */
@FunctionalInterface
public interface DoctorOpener {
  /** A doctor who has not looked yet. */
  Doctor open(Config config);
}
