# Three images: `relay`, which is also the gateway; `triton`, NVIDIA's server with our models; and
# `proxy`, Caddy as somebody who is not root.
# How they run together: compose.yaml, docs/deploying.md.

FROM python:3.12-bookworm AS build
WORKDIR /opt/earmark
COPY . .
# The wheel with the page and the models in it, and what Triton runs; then the wheel installed, with
# what the relay and the gateway need at the versions of the lock.
RUN make wheel \
 && .venv/bin/python build/triton_models.py --to /opt/triton
RUN python -m venv /opt/python \
 && /opt/python/bin/pip install --no-cache-dir --constraint dist/versions.txt \
      "$(echo dist/earmark-*.whl)[server,gateway,tracing]"

FROM python:3.12-slim-bookworm AS relay
RUN groupadd --gid 10001 earmark \
 && useradd --uid 10001 --gid earmark --no-create-home --home-dir /data earmark \
 && install --directory --owner earmark --group earmark /data
COPY --from=build /opt/python /opt/python
ENV PATH=/opt/python/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
CMD ["earmark", "serve", "--data", "/data", "--host", "0.0.0.0"]

FROM nvcr.io/nvidia/tritonserver:25.03-py3 AS triton
# With a GPU, onnxruntime-gpu of a version that is made for this image's CUDA.
ARG ONNX_RUNTIME=onnxruntime==1.32.0
# hadolint ignore=DL3013
RUN pip install --no-cache-dir numpy==1.26.4 "${ONNX_RUNTIME}"
COPY --from=build /opt/triton /models
USER 1000:1000
EXPOSE 8000 8001 8002
CMD ["tritonserver", "--model-repository=/models"]

FROM caddy:2.11.7 AS proxy
# Without its right to low ports it starts where rights are taken away; see sysctls in compose.yaml.
RUN setcap -r /usr/bin/caddy \
 && install -d -o 10002 -g 10002 /data /config
USER 10002:10002
