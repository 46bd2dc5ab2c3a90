# docker build -t intertitre . && docker run --rm -v "$PWD:/articles" intertitre check .
FROM rust:1-slim AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked --bin intertitre

FROM debian:stable-slim
# Any git will do: a version that is named here would be gone from the mirrors one day.
# hadolint ignore=DL3008
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*'
COPY --from=build /src/target/release/intertitre /usr/local/bin/intertitre
COPY LICENSE-MIT LICENSE-APACHE NOTICE /usr/share/doc/intertitre/
WORKDIR /articles
ENTRYPOINT ["intertitre"]
