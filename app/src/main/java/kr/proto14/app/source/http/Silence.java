package kr.proto14.app.source.http;

import kr.proto14.app.source.FaultKind;

/**
 * That no answer came.
 *
 * @param kind whose fault it is
 * @param detail one sentence
 * @param mayPass whether the same again, later, may be answered
 */
public record Silence(FaultKind kind, String detail, boolean mayPass) {}
