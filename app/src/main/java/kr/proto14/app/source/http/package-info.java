/** What the sources on the web have in common: sending, reading leniently, telling whose fault. */
@NullMarked
package kr.proto14.app.source.http;

import org.jspecify.annotations.NullMarked;
