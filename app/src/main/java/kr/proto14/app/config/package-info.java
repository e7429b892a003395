/** What the operator may set, where each value came from, and what is wrong with it. */
@NullMarked
package kr.proto14.app.config;

import org.jspecify.annotations.NullMarked;
