# syntax=docker/dockerfile:1

# 1. Everything that is needed to build
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund

# 2. The pages
FROM dependencies AS build
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
# No secret and no database are part of the image: these two only let the configuration load.
RUN NODE_ENV=production PAYLOAD_SECRET=only-for-the-build-never-for-a-running-product \
    DATABASE_URL=postgres://nobody:nothing@127.0.0.1:1/none node_modules/.bin/next build \
 && rm -rf .next/cache

# 3. What runs, and nothing else
FROM dependencies AS production
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
ENV NEXT_TELEMETRY_DISABLED=1
ENV DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=production --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/.next ./.next
COPY --chown=node:node package.json next.config.mjs payload.config.ts tsconfig.json ./
COPY --chown=node:node scripts ./scripts
COPY --chown=node:node migrations ./migrations
COPY --chown=node:node src ./src
USER node
VOLUME /data
EXPOSE 3000
# The worker runs the same image with `node src/worker.ts`; `node scripts/migrate.ts` comes before both.
CMD ["node", "src/server.ts"]
